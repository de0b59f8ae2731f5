/** Refuses archives that would inflate beyond what an office table can be, before anything else reads them. */
import { createInflateRaw } from 'node:zlib';

/** bytes of all entries together: a workbook of 200,000 rows × 15 has about 150 MB */
const CEILING = 600_000_000;

export class Refusal extends Error {
  constructor(code, found) {
    super(code);
    this.code = code;
    this.found = found;
  }
}

function endRecord(file) {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1)
    if (file.readUInt32LE(at) === 0x06054b50)
      return { count: file.readUInt16LE(at + 10), at: file.readUInt32LE(at + 16) };
  throw new Refusal('unreadableWorkbook', 'zip');
}

/** 64-bit sizes stand in an extra field, in this order, for those that are 0xffffffff. */
function wide(file, { from, to }, values) {
  for (let at = from; at + 4 <= to; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(file.readBigUInt64LE(next - 8));
    });
  }
  return values;
}

/** The central directory. */
export function readEntries(file) {
  const end = endRecord(file);
  const entries = [];
  let at = end.at;
  for (let i = 0; i < end.count; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new Refusal('unreadableWorkbook', 'zip');
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const extraEnd = nameEnd + file.readUInt16LE(at + 30);
    const sizes = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const [size, packed, offset] = wide(file, { from: nameEnd, to: extraEnd }, sizes);
    const name = file.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    entries.push({ name, method: file.readUInt16LE(at + 10), size, packed, offset });
    at = extraEnd + file.readUInt16LE(at + 32);
  }
  return entries;
}

function packedBytes(file, entry) {
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  return file.subarray(start, start + entry.packed);
}

/** Inflates one entry, handing on its chunks; refuses at the ceiling, whatever size was declared. */
async function inflate(file, entry, { limit, take }) {
  const packed = packedBytes(file, entry);
  if (entry.method === 0) return void take(packed);
  let total = 0;
  const stream = createInflateRaw();
  stream.end(packed);
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > limit) throw new Refusal('tooBigInside', `${entry.name} > ${limit}`);
    take(chunk);
  }
}

export async function inflateEntry(file, entry) {
  const chunks = [];
  await inflate(file, entry, { limit: CEILING, take: (chunk) => chunks.push(chunk) });
  return Buffer.concat(chunks);
}

/** First the declared sizes, then the true ones. */
export async function checkSizes(file, entries) {
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > CEILING) throw new Refusal('tooBigInside', String(declared));
  let left = CEILING;
  const take = (chunk) => (left -= chunk.length);
  for (const entry of entries) await inflate(file, entry, { limit: Math.max(left, 0), take });
}
