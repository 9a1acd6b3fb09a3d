// The engine worker with storage that refuses Blobs.
import '../../src/worker/engine-worker.ts';
import './refuse-blobs.ts';
