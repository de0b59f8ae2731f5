import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

import { writeReport } from '../lib/documents/docx/write-report';
import { composeReport } from '../lib/domain/report/compose';
import { blocksOf, runsOf, textOf, type ReportDocument } from '../lib/domain/report/document';
import { templates } from '../lib/domain/report/templates';
import { demoCells, valuesFrom } from '../lib/domain/report/testing/values';
import { spreadOf } from './spread';

const ROUNDS = 30;

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);

/** Every text of the report as a placeholder in a paragraph of its own: what docxtemplater has to fill. */
function yardstick(doc: ReportDocument): { template: string; data: Record<string, string> } {
  const texts = blocksOf(doc).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.map((cell) => textOf(cell.runs)))
      : [textOf(runsOf(block))],
  );
  const data = Object.fromEntries(texts.map((text, i) => [`t${i}`, escape(text)]));
  const paragraphs = texts.map((_, i) => `<w:p><w:r><w:t>{t${i}}</w:t></w:r></w:p>`).join('');
  return { template: paragraphs, data };
}

/** The smallest Word file that holds the placeholders, as bytes. */
function templateFile(paragraphs: string): Buffer {
  const zip = new PizZip();
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${paragraphs}</w:body></w:document>`);
  return zip.generate({ type: 'nodebuffer' });
}

function fill(file: Buffer, data: Record<string, string>): Buffer {
  const filled = new Docxtemplater(new PizZip(file));
  filled.render(data);
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const values = valuesFrom(demoCells());
for (const template of templates) {
  const input = { template, values, narrative: {}, signatory: '', signedOn: '2026-01-12' };
  const doc = composeReport(input);
  const { template: paragraphs, data } = yardstick(doc);
  const empty = templateFile(paragraphs);
  const { p50: ours } = await spreadOf(ROUNDS, () => writeReport(composeReport(input)));
  const { p50: theirs } = await spreadOf(ROUNDS, () => Promise.resolve(fill(empty, data)));
  console.log(
    `${template.id}: compose and write ${ours.toFixed(1)} ms, docxtemplater fills the same ${Object.keys(data).length} texts in ${theirs.toFixed(1)} ms, ratio ${(ours / theirs).toFixed(2)}`,
  );
}
