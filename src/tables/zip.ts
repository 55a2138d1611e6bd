import {crc32, inflateRawSync} from "node:zlib";

/** Replaces the text of a file in an archive, by its name there. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

interface Entry {
  name: string;
  method: number;
  crc: number;
  size: number;
  data: Buffer;
}

const signature = {local: 0x04034b50, central: 0x02014b50, end: 0x06054b50} as const;

/** Midnight of 1 January 1980, the earliest a ZIP archive can say. */
const date = 0x0021;

/**
 * The same archive with the clock taken out: office documents carry the moment they were packed in every entry, and
 * the same table must give the same bytes. Compressed data are taken over as they are; edited files are stored plain.
 */
export function withFixedDates(archive: Uint8Array, edits: Edits = {}): Uint8Array {
  const entries = readEntries(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)).map(
    (entry) => {
      const edit = edits[entry.name];
      if (edit === undefined) return entry;
      const plain = entry.method === 0 ? entry.data : inflateRawSync(entry.data);
      const data = Buffer.from(edit(plain.toString("utf8")), "utf8");
      return {...entry, method: 0, crc: crc32(data), size: data.length, data};
    }
  );
  return writeEntries(entries);
}

function readEntries(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const packed = archive.readUInt32LE(at + 20);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      size: archive.readUInt32LE(at + 24),
      data: archive.subarray(start, start + packed)
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function writeEntries(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const local = Buffer.concat([localHeader(entry, name), name, entry.data]);
    centrals.push(centralHeader(entry, name, offset), name);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, endRecord(entries.length, central.length, offset)]);
}

function localHeader({method, crc, size, data}: Entry, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature.local, 0);
  header.writeUInt16LE(20, 4);
  shared(header, 6, {method, crc, size, data}, name);
  return header;
}

function centralHeader({method, crc, size, data}: Entry, name: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(signature.central, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  shared(header, 8, {method, crc, size, data}, name);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The fields both headers share, in the order both have them; names are UTF-8 (flag 11). */
function shared(
  header: Buffer,
  at: number,
  {method, crc, size, data}: Omit<Entry, "name">,
  name: Buffer
): void {
  header.writeUInt16LE(0x0800, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(date, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(data.length, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function endRecord(count: number, centralSize: number, centralOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(centralSize, 12);
  end.writeUInt32LE(centralOffset, 16);
  return end;
}
