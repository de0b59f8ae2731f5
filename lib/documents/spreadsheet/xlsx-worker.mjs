/**
 * Reads a workbook in a process of its own: whatever the file does, only this process dies. Plain JavaScript, so that
 * Node runs it without a loader. Usage: node xlsx-worker.mjs inspect|rows xlsx|xls FILE [SHEET INDEX]
 * Output, one JSON a line: {sheets} | {row: [line, ...cells]} | {fault} | {end}
 */
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { readXls, streamXlsxRows } from 'hucre';
import { checkSizes, inflateEntry, readEntries, Refusal } from './zip-guard.mjs';

const HEAD = 20;
let buffer = '';

async function flush() {
  const text = buffer;
  buffer = '';
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function say(message) {
  buffer += `${JSON.stringify(message)}\n`;
  if (buffer.length > 65_536) await flush();
}

const two = (n) => String(n).padStart(2, '0');

/** True dates as naive text, rounded to the second (QUIRKS D2); before 1900 it was a time without a day. */
function cellOf(value) {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Date)) return typeof value === 'object' ? String(value.text ?? '') : value;
  const d = new Date(Math.round(value.getTime() / 1000) * 1000);
  if (Number.isNaN(d.getTime())) return '#DATE';
  const time = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  return d.getUTCFullYear() < 1900 ? time : `${d.toISOString().slice(0, 10)}T${time}`;
}

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const entity = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const unescape = (text) =>
  text
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (e) => entity[e])
    .replace(/&#(x?)([0-9a-fA-F]+);/g, (_, hex, n) => String.fromCodePoint(parseInt(n, hex ? 16 : 10)));

function textOf(file, entries, name) {
  const entry = entries.find((e) => e.name.toLowerCase() === name.toLowerCase());
  return entry ? inflateEntry(file, entry).then((bytes) => bytes.toString('utf8')) : Promise.resolve('');
}

/** Names, visibility and kind of the sheets, in the order of the workbook. */
async function sheetsOf(file, entries) {
  const workbook = await textOf(file, entries, 'xl/workbook.xml');
  if (workbook === '')
    throw new Refusal('wrongFileType', entries.some((e) => e.name.startsWith('word/')) ? 'docx' : 'zip');
  const relations = new Map(
    [...(await textOf(file, entries, 'xl/_rels/workbook.xml.rels')).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(
      ([tag]) => [
        attribute(tag, 'Id'),
        { target: attribute(tag, 'Target'), worksheet: attribute(tag, 'Type').endsWith('/worksheet') },
      ],
    ),
  );
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag], index) => {
    const relation = relations.get(attribute(tag, '\\w+:id'));
    const target = relation?.target.replace(/^\//, '') ?? '';
    return {
      index,
      name: unescape(attribute(tag, 'name')),
      hidden: attribute(tag, 'state') !== '' && attribute(tag, 'state') !== 'visible',
      worksheet: relation?.worksheet ?? false,
      part: target.startsWith('xl/') ? target : `xl/${target}`,
    };
  });
  return { sheets, date1904: /date1904="(?:1|true)"/.test(workbook) };
}

/** 'BC' → 55; positions in a row message, whose first place is the row's number. */
const columnOf = (letters) => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

/** Merged areas of more than one row: their rows belong to what stands in the first (a unit over its cases). */
const mergesIn = (xml) =>
  [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)]
    .map(([, c1, r1, c2, r2]) => ({ column: columnOf(c1), from: Number(r1), wide: c1 !== c2, to: Number(r2) }))
    .filter(({ from, to, wide }) => to > from && !wide);

function grouped(merges) {
  const starts = new Map();
  for (const merge of merges) starts.set(merge.from, [...(starts.get(merge.from) ?? []), merge]);
  return starts;
}

/** Fills the rows below the first of a merged area; says whether it did. */
function filler(merges) {
  const open = new Map();
  const starts = grouped(merges);
  const put = (row, column, { to, value }) => {
    if (row[0] > to) open.delete(column);
    else if ((row[column] ?? null) === null && value !== null) {
      while (row.length <= column) row.push(null);
      row[column] = value;
      return true;
    }
    return false;
  };
  return (row) => {
    for (const { column, to } of starts.get(row[0]) ?? []) open.set(column, { to, value: row[column] ?? null });
    const merged = [...open].filter(([column, area]) => put(row, column, area)).length > 0;
    return { row, merged };
  };
}

/** Excel's numbers of the rows that are hidden, by a filter or by hand (QUIRKS F12). */
function hiddenIn(xml) {
  const hidden = new Set();
  let at = 0;
  for (const match of xml.matchAll(/<(?:\w+:)?row(\s[^>]*)>/g)) {
    const number = Number(attribute(match[1], 'r'));
    at = number > 0 ? number : at + 1;
    if (/\shidden="(?:1|true)"/.test(match[1])) hidden.add(at);
  }
  return hidden;
}

async function headOf(file, { index, merges }) {
  const rows = [];
  const fill = filler(merges);
  for await (const row of streamXlsxRows(file, { sheet: index })) {
    rows.push(fill([row.index + 1, ...row.values.map(cellOf)]).row);
    if (rows.length >= HEAD) break;
  }
  return rows;
}

async function xlsx(mode, file, index) {
  const entries = readEntries(file);
  if (mode === 'inspect') await checkSizes(file, entries);
  const { sheets, date1904 } = await sheetsOf(file, entries);
  if (mode === 'inspect') {
    for (const sheet of sheets)
      if (sheet.worksheet && !sheet.hidden)
        sheet.head = await headOf(file, {
          index: sheet.index,
          merges: mergesIn(await textOf(file, entries, sheet.part)),
        });
    return say({ sheets, date1904 });
  }
  const xml = await textOf(file, entries, sheets[index].part);
  const hidden = hiddenIn(xml);
  const fill = filler(mergesIn(xml));
  for await (const row of streamXlsxRows(file, { sheet: index }))
    await say({
      ...filled(fill([row.index + 1, ...row.values.map(cellOf)])),
      ...(hidden.has(row.index + 1) ? { hidden: true } : {}),
    });
}

const filled = ({ row, merged }) => (merged ? { row, merged } : { row });

/** A workbook with a password is wrapped in the same container as an old .xls, under this name. */
const WRAPPED = Buffer.from('EncryptedPackage', 'utf16le');

async function xls(mode, file, index) {
  if (file.includes(WRAPPED)) throw new Refusal('encryptedFile');
  const { sheets } = await readXls(file);
  const rowsOf = (sheet) => {
    const tall = (sheet.merges ?? []).filter((m) => m.endRow > m.startRow && m.endCol === m.startCol);
    const fill = filler(tall.map((m) => ({ column: m.startCol + 1, from: m.startRow + 1, to: m.endRow + 1 })));
    return Array.from(sheet.rows, (row, i) => fill([i + 1, ...Array.from(row ?? [], cellOf)]));
  };
  if (mode === 'inspect')
    return say({
      sheets: sheets.map((sheet, i) => ({
        index: i,
        name: sheet.name,
        hidden: Boolean(sheet.hidden || sheet.veryHidden),
        worksheet: true,
        head: rowsOf(sheet)
          .slice(0, HEAD)
          .map(({ row }) => row),
      })),
      date1904: false,
    });
  for (const row of rowsOf(sheets[index])) await say(filled(row));
}

const [mode, kind, path, index] = process.argv.slice(2);
try {
  const file = readFileSync(path);
  await (kind === 'xls' ? xls : xlsx)(mode, file, Number(index ?? 0));
  await say({ end: true });
} catch (error) {
  const refused = error instanceof Refusal;
  const encrypted = /encrypt|password/i.test(String(error?.name) + String(error?.message));
  const code = refused ? error.code : encrypted ? 'encryptedFile' : 'unreadableWorkbook';
  await say({ fault: { code, found: refused ? error.found : String(error?.message ?? error).slice(0, 200) } });
}
await flush();
