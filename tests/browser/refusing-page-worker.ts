// The page worker with storage that refuses Blobs.
import '../../src/worker/page-worker.ts';
import './refuse-blobs.ts';
