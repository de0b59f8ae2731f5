// The two languages say the same things: same files, same keys, same placeholders.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, Stop } from './house.mjs';
import { placeholders } from './placeholders.mjs';

const languages = ['zh-CN', 'en'];

const flatten = (value, prefix = '') =>
  typeof value === 'string'
    ? [[prefix, value]]
    : Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix === '' ? key : `${prefix}.${key}`));

const names = (text) => placeholders(text).join(' ');

const read = (language) => {
  const folder = join(root, 'messages', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.flatMap((file) =>
      flatten(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(([key, text]) => [`${file}: ${key}`, text]),
    ),
  );
};

await main(() => {
  const [source, other] = languages.map(read);
  const problems = [
    ...[...source.keys()].filter((key) => !other.has(key)).map((key) => `missing in ${languages[1]} — ${key}`),
    ...[...other.keys()].filter((key) => !source.has(key)).map((key) => `missing in ${languages[0]} — ${key}`),
    ...[...source]
      .filter(([key, text]) => other.has(key) && names(text) !== names(other.get(key)))
      .map(([key]) => `different placeholders — ${key}`),
    ...[...source, ...other].filter(([, text]) => text.trim() === '').map(([key]) => `empty — ${key}`),
  ];
  if (source.size === 0) problems.push('no messages at all');
  for (const problem of problems) console.error(problem);
  if (problems.length > 0)
    throw new Stop(`消息文件有 ${problems.length} 处问题`, `${problems.length} problems in messages`);
});
