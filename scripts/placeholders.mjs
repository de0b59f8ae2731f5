// The arguments and tags of an ICU message. The branches of a select or plural are messages themselves.

/** Reads one argument whose '{' was just passed; gives the place after its '}'. */
const readArgument = (text, start, found) => {
  const head = /^\s*(\w+)\s*(?:,\s*(plural|selectordinal|select)\b)?/.exec(text.slice(start));
  if (head === null) return start;
  found.add(head[1]);
  let at = start + head[0].length;
  while (at < text.length && text[at] !== '}') {
    at += 1;
    if (text[at - 1] === '{') at = readMessage(text, at, found);
  }
  return at + 1;
};

/** Reads message text up to its closing '}' or the end; gives the place after it. */
const readMessage = (text, start, found) => {
  let at = start;
  while (at < text.length && text[at] !== '}') {
    at += 1;
    if (text[at - 1] === '{') at = readArgument(text, at, found);
  }
  return at + 1;
};

/**
 * @param {string} text
 * @returns {string[]} names, sorted, tags as `<name>`
 */
export const placeholders = (text) => {
  const found = new Set([...text.matchAll(/<(\w+)>/g)].map(([tag]) => tag));
  readMessage(text, 0, found);
  return [...found].sort();
};
