/** An element of XML or HTML; text is a string among the children. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: (Element | string)[];
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/?([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</g;

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
};

const code = (n: number): string => (n > 0 && n <= 0x10ffff ? String.fromCodePoint(n) : '');

function character(entity: string): string {
  if (/^#x/i.test(entity)) return code(parseInt(entity.slice(2), 16));
  if (entity.startsWith('#')) return code(Number(entity.slice(1)));
  return entities[entity.toLowerCase()] ?? `&${entity};`;
}

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (_, entity: string) => character(entity));

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Elements that a new one of the same kind closes, up to their container: HTML may leave the end tags out. */
const closes: Readonly<Record<string, { readonly ends: RegExp; readonly within: RegExp }>> = {
  td: { ends: /^t[dh]$/, within: /^table$/ },
  th: { ends: /^t[dh]$/, within: /^table$/ },
  tr: { ends: /^tr$/, within: /^table$/ },
  li: { ends: /^li$/, within: /^[uo]l$/ },
  p: { ends: /^p$/, within: /^(?:t[dh]|div|li|body|table)$/ },
};

export type Dialect = 'xml' | 'html';

class Builder {
  readonly root: Element = { name: '', attributes: '', children: [] };
  private readonly open: Element[] = [this.root];

  private readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  text(text: string): void {
    this.open.at(-1)?.children.push(decode(text));
  }

  start(given: string, rest: string): void {
    const name = this.dialect === 'html' ? given.toLowerCase() : given;
    if (this.dialect === 'html') this.closeImplied(name);
    const element: Element = { name, attributes: rest.replace(/\/$/, ''), children: [] };
    this.open.at(-1)?.children.push(element);
    const empty = rest.trimEnd().endsWith('/') || (this.dialect === 'html' && voids.test(name));
    if (!empty) this.open.push(element);
  }

  end(given: string): void {
    const name = this.dialect === 'html' ? given.toLowerCase() : given;
    const at = this.open.findLastIndex((e) => e.name === name);
    if (at > 0) this.open.length = at;
  }

  private closeImplied(name: string): void {
    const rule = closes[name];
    if (rule === undefined) return;
    const container = this.open.findLastIndex((e) => rule.within.test(e.name));
    const at = this.open.findLastIndex((e) => rule.ends.test(e.name));
    if (at > Math.max(container, 0)) this.open.length = at;
  }
}

/** The tree of a document. Tolerant: what is not closed ends with its parent, unknown end tags are passed over. */
export function parseMarkup(source: string, dialect: Dialect): Element {
  const text =
    dialect === 'html' ? source.replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, '') : source;
  const builder = new Builder(dialect);
  for (const [whole, name, rest = ''] of text.matchAll(token)) {
    if (name === undefined) {
      if (!whole.startsWith('<')) builder.text(whole);
      else if (whole.startsWith('<![CDATA[')) builder.text(whole.slice(9, -3));
    } else if (whole.startsWith('</')) builder.end(name);
    else builder.start(name, rest);
  }
  return builder.root;
}

/** The value of an attribute, '' when it is absent. */
export function attribute(element: Element, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(element.attributes);
  return decode(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

export const elements = (element: Element): Element[] => element.children.filter((c) => typeof c !== 'string');

/** The first element of the name, anywhere below. */
export function findElement(element: Element, name: string): Element | undefined {
  for (const child of elements(element)) {
    const found = child.name === name ? child : findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
