/** A byte buffer that grows; numbers go in as LEB128. */
export type ByteWriter = {
  readonly number: (value: number) => void;
  readonly byte: (value: number) => void;
  readonly bytes: (value: Uint8Array, start?: number) => void;
  readonly length: () => number;
  /** What was written so far, from a place on; valid until the next write. */
  readonly view: (from?: number) => Uint8Array;
  readonly clear: () => void;
};

export function createByteWriter(room = 1 << 12): ByteWriter {
  let buffer = new Uint8Array(room);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= buffer.length) return;
    const wider = new Uint8Array(Math.max(buffer.length * 2, length + more));
    wider.set(buffer.subarray(0, length));
    buffer = wider;
  };
  return {
    number(value) {
      reserve(5);
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    byte(value) {
      reserve(1);
      buffer[length++] = value;
    },
    bytes(value, start = 0) {
      reserve(value.length - start);
      if (start === 0) buffer.set(value, length);
      // Part of a term is a few bytes, and `subarray` would move the term out of V8's heap, which takes ten times that.
      else for (let i = start; i < value.length; i++) buffer[length + i - start] = value[i] as number;
      length += value.length - start;
    },
    length: () => length,
    view: (from = 0) => buffer.subarray(from, length),
    clear() {
      length = 0;
    },
  };
}
