import { ratio } from '../../ratio';

/** ０-９ ％ （ ） and the like as typed by Chinese input methods → ASCII digits, % and dots; brackets stay Chinese. */
export const narrow = (text: string): string =>
  text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/％/g, '%')
    .replace(/．(?=\d)/g, '.')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');

/** How many decimals a number is printed with. */
export const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** Sentences, with the place each begins. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[。；;\n！？])/).filter((s) => s.trim() !== '');

export const clausesOf = (text: string): string[] => text.split(/[，。；,;\n]/);

/** 上年, 去年: the number is not this year's. */
export const lastYearWords = /上年|去年|上一年|同比|较上|比上/;

const shingle = 8;

const shinglesOf = (texts: readonly string[]): Set<string> => {
  const found = new Set<string>();
  for (const text of texts) {
    const bare = text.replace(/[\d\s\p{P}]/gu, '');
    for (let i = 0; i + shingle <= bare.length; i += 1) found.add(bare.slice(i, i + shingle));
  }
  return found;
};

/** Share of the text that also stands in the other one, numbers and punctuation aside; null where it is too short. */
export function sameness(texts: readonly string[], others: readonly string[]): number | null {
  const [own, other] = [shinglesOf(texts), shinglesOf(others)];
  if (own.size < 60 || other.size === 0) return null;
  let shared = 0;
  for (const piece of own) if (other.has(piece)) shared += 1;
  return ratio(shared, own.size);
}
