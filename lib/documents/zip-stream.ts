import { Zip, ZipPassThrough } from 'fflate';

interface ZipFile {
  readonly name: string;
  readonly file: Uint8Array;
}

/** Files one after the other into a zip stream; they are packed already, so they are only laid beside each other. */
export function zipStream(files: AsyncIterable<ZipFile>, last: readonly ZipFile[]): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let zip: Zip | null = null;
  const add = ({ name, file }: ZipFile): void => {
    const entry = new ZipPassThrough(name);
    zip?.add(entry);
    entry.push(file, true);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error !== null) controller.error(error);
        else {
          controller.enqueue(chunk);
          if (final) controller.close();
        }
      });
    },
    async pull() {
      const next = await source.next();
      if (next.done !== true) add(next.value);
      else {
        last.forEach(add);
        zip?.end();
      }
    },
    async cancel() {
      await source.return?.();
    },
  });
}
