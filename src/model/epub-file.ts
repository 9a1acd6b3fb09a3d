// One file of an EPUB container, before zipping.

export type EpubFile = {
  /** Path in the container, ASCII, made by us and never from input. */
  readonly path: string;
  readonly content:
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'resource'; readonly resourceId: string };
  /** Stored as it is (mimetype, pictures) instead of deflated. */
  readonly stored: boolean;
};
