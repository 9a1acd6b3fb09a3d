// A proxy for a whole browser: every request of pages, workers and service workers passes it, and is written down.
// What is not for this machine is refused.
import { createServer, request as forward } from 'node:http';

export type RecordingProxy = {
  readonly server: string;
  /** Hosts other than this machine that something tried to reach. */
  readonly foreign: readonly string[];
  /** Requests to this machine. */
  readonly own: readonly string[];
  close(): Promise<void>;
};

const OWN_HOST = '127.0.0.1';

/** Starts the proxy on a free port. */
export async function recordingProxy(): Promise<RecordingProxy> {
  const foreign: string[] = [];
  const own: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://no-host.invalid');
    if (url.hostname !== OWN_HOST) {
      foreign.push(url.hostname);
      response.writeHead(403).end();
      return;
    }
    own.push(url.pathname);
    const { method, headers } = request;
    const passed = forward(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  // HTTPS and WebSockets come as CONNECT: the host is all there is to know.
  server.on('connect', (request, socket) => {
    foreign.push(request.url?.split(':')[0] ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, OWN_HOST, done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { server: `http://${OWN_HOST}:${port}`, foreign, own, close };
}
