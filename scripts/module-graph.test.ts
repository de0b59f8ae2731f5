import { describe, expect, it } from 'vitest';

import { clientModules, moduleOf } from './module-graph.mjs';

describe('what runs in the browser', () => {
  const modules = clientModules('app/(desk)/page.tsx');

  it('begins where a module says so, and goes on along its imports, the lazy ones too', () => {
    expect(modules).toContain('components/shell/filter-bar.tsx');
    expect(modules).toContain('components/shell/period-select.tsx');
    expect(modules).toContain('components/dashboard/target-form.tsx');
  });

  it('leaves out what the server draws, its actions, and what only lends a type', () => {
    for (const file of ['components/dashboard/kpi-card.tsx', 'app/(desk)/target-actions.ts', 'app/(desk)/page.tsx'])
      expect(modules).not.toContain(file);
    expect(modules).not.toContain('lib/domain/figure/figure.ts');
  });
});

describe('messages of a module', () => {
  it('are read by name', () => {
    expect(moduleOf('components/shell/filter-bar.tsx').reads).toEqual(['shell.filter']);
    expect(moduleOf('components/figure/use-seen.ts').reads).toEqual([]);
  });

  it('without a name are all of them', () => {
    expect(moduleOf('components/dashboard/trend-panel.tsx').reads).toContain('*');
  });

  it('are provided by a list written out', () => {
    expect(moduleOf('app/layout.tsx').provides).toEqual(['shell']);
    expect(moduleOf('app/(desk)/layout.tsx').provides).toBeNull();
  });
});
