import type { ImportName } from '@/lib/domain/import/problem';
import { importTarget, noWords, UNIT_FIELD } from '@/lib/domain/import/target';
import { registers } from '@/lib/domain/register/registers';
import { registerWords } from '@/lib/i18n/import-words';
import type { Locale } from '@/lib/i18n/namespaces';
import { translator } from '@/lib/i18n/translator';
import type { Io } from './command';

/** `import REGISTER --describe`: what a file for this register may contain. */
export async function describeRegister(
  io: Io,
  { name, locale, json }: { name: ImportName; locale: Locale; json: boolean },
): Promise<number> {
  const words = await registerWords(name, locale);
  const t = await translator(locale, 'import');
  const key = name === 'org-units' ? ['code'] : [UNIT_FIELD, ...registers[name].key];
  const fields = Object.entries(importTarget(name, noWords).columns).map(([field, column]) => ({
    field,
    label: words.fields[field] ?? t(field),
    kind: column.kind,
    required: column.required === true,
    preset: column.preset ?? null,
    min: column.min ?? null,
    max: column.max ?? null,
    length: column.length ?? null,
    choices: (column.choices ?? []).map((value) => ({ value, label: words.choices[field]?.[value] ?? value })),
    aliases: column.aliases ?? [],
  }));
  if (json) {
    io.out(JSON.stringify({ register: name, label: words.name, key, fields }));
    return 0;
  }
  io.out(`${name}\t${words.name}\n${t('command.key', { fields: key.join(' + ') })}`);
  for (const f of fields) {
    const choices = f.choices.map((c) => `${c.value}=${c.label}`).join(' ');
    io.out(
      [f.field, f.label, f.kind, f.required ? t('command.required') : '', f.aliases.join('、'), choices]
        .join('\t')
        .trimEnd(),
    );
  }
  return 0;
}
