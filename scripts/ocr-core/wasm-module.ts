// In: a WebAssembly module's bytes. Out: its sections, function bodies and types, and the bytes put together again
// (WebAssembly Core Specification 3.0, chapter 5, binary format).

/** Section numbers of the specification. */
const TYPE = 1;
const IMPORT = 2;
const FUNCTION = 3;
const ELEMENT = 9;
const CODE = 10;
const DATA = 11;

/** Magic number and version before the first section, bytes. */
const PREAMBLE = 8;

/** The kind of import that is a function. */
const IMPORTED_FUNCTION = 0;

/** Instructions of a constant expression. */
const I32_CONST = 0x41;
const END = 0x0b;

type Section = { readonly id: number; readonly content: Buffer };

/** Functions of a module: `types` are indices of its types; `imported` functions come before the bodies in the index space. */
export type WasmModule = {
  readonly sections: readonly Section[];
  readonly imported: number;
  readonly bodies: readonly Buffer[];
};

class Reader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** An unsigned number in LEB128, up to 32 bits. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Error('the module ends too early');
    this.at += 1;
    return byte;
  }

  /** Bytes with their count before them. */
  counted(): Buffer {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  limits(): void {
    const withMaximum = this.byte() & 1;
    this.number();
    if (withMaximum === 1) this.number();
  }
}

/** The number in LEB128. */
export function leb128(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const counted = (content: Buffer): Buffer => Buffer.concat([leb128(content.length), content]);

function contentOf(sections: readonly Section[], id: number): Buffer {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`the module has no section ${id}`);
  return found.content;
}

function importedFunctions(imports: Buffer): number {
  const reader = new Reader(imports);
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.counted();
    reader.counted();
    const kind = reader.byte();
    if (kind === IMPORTED_FUNCTION) functions += 1;
    skipImport(reader, kind);
  }
  return functions;
}

function skipImport(reader: Reader, kind: number): void {
  if (kind === IMPORTED_FUNCTION) reader.number();
  else if (kind === 1) {
    reader.byte();
    reader.limits();
  } else if (kind === 2) reader.limits();
  else reader.at += 2; // a global: its type, and whether it changes
}

/** Takes a module apart. Throws where it is none, or has no code. */
export function readModule(bytes: Buffer): WasmModule {
  const reader = new Reader(bytes, PREAMBLE);
  const sections: Section[] = [];
  while (reader.at < bytes.length) sections.push({ id: reader.byte(), content: reader.counted() });
  const code = new Reader(contentOf(sections, CODE));
  const bodies = Array.from({ length: code.number() }, () => code.counted());
  const imports = sections.find((section) => section.id === IMPORT);
  return { sections, imported: imports === undefined ? 0 : importedFunctions(imports.content), bodies };
}

/** The first type of a module, as the bytes that another module can take over; throws where it is not its only one. */
export function onlyType(module: WasmModule): Buffer {
  const content = contentOf(module.sections, TYPE);
  const reader = new Reader(content);
  if (reader.number() !== 1) throw new Error('more than one type');
  return content.subarray(reader.at);
}

/** Where a function stands in the module's one table, whose functions all come from one active segment; it must stand there once. */
export function tableIndex(module: WasmModule, functionIndex: number): number {
  const reader = new Reader(contentOf(module.sections, ELEMENT));
  const [segments, kind] = [reader.number(), reader.number()];
  const [constant, offset, end] = [reader.byte(), reader.number(), reader.byte()];
  const functions = Array.from({ length: reader.number() }, () => reader.number());
  const at = functions.indexOf(functionIndex);
  const plain = segments === 1 && kind === 0 && constant === I32_CONST && end === END;
  if (plain && at >= 0 && functions.lastIndexOf(functionIndex) === at) return offset + at;
  throw new Error(`function ${functionIndex} is not found once in a table`);
}

/** The module's bytes with a part of its data replaced by as many others; it must be found once. */
export function withData(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const data = contentOf(readModule(bytes).sections, DATA);
  const at = data.indexOf(from);
  if (at < 0 || data.indexOf(from, at + 1) >= 0 || from.length !== to.length) throw new Error('no such data, or twice');
  const replaced = Buffer.from(bytes);
  to.copy(replaced, data.byteOffset - bytes.byteOffset + at);
  return replaced;
}

/** A vector with more items at its end. */
function longer(vector: Buffer, items: readonly Buffer[]): Buffer {
  const reader = new Reader(vector);
  const count = reader.number() + items.length;
  return Buffer.concat([leb128(count), vector.subarray(reader.at), ...items]);
}

/** A function that a module gets: the type as bytes, and its body. */
export type AddedFunction = { readonly type: Buffer; readonly body: Buffer };

/** The module's bytes with other bodies (one for each that it had) and with functions behind its own. */
export function writeModule(bytes: Buffer, bodies: readonly Buffer[], added: readonly AddedFunction[]): Buffer {
  const { sections } = readModule(bytes);
  const types = new Reader(contentOf(sections, TYPE)).number();
  const changed = new Map([
    [
      TYPE,
      longer(
        contentOf(sections, TYPE),
        added.map(({ type }) => type),
      ),
    ],
    [
      FUNCTION,
      longer(
        contentOf(sections, FUNCTION),
        added.map((_, n) => leb128(types + n)),
      ),
    ],
    [CODE, longer(leb128(0), [...bodies, ...added.map(({ body }) => body)].map(counted))],
  ]);
  const written = sections.map(({ id, content }) => [Buffer.from([id]), counted(changed.get(id) ?? content)]);
  return Buffer.concat([bytes.subarray(0, PREAMBLE), ...written.flat()]);
}
