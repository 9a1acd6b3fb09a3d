// English: why the app cannot start, and what helps.
export const enStart = {
  broken: 'Bindery cannot start in this browser.',
  brokenHelp:
    'It needs a current browser with storage allowed. Update the browser or open an ordinary window, then reload.',
  insecure: 'Bindery cannot start at this address.',
  insecureHelp: 'Browsers let it store books only at addresses that begin with https. Open it at such an address.',
  openSecure: 'Open with https',
  unguarded: 'Bindery did not start, because nothing could make sure that your files stay on this device.',
  unguardedHelp:
    'A part of it that does so could not be downloaded, or this window does not allow it. Check the network or open an ordinary window, then reload.',
};
