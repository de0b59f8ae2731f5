/**
 * Cells of the 2021 form that no rule can prove from the report alone: nothing else in the tables depends on them.
 * lastYear: proved as soon as last year's report is at hand · register: only the registers behind it can prove it.
 * docs/unprovable-cells.md is made from this list, and the mutation test holds the list to the rules.
 */
export const unprovable: readonly { readonly path: string; readonly needs: 'lastYear' | 'register' }[] = [
  { path: 'proactive.regulations.made', needs: 'lastYear' },
  { path: 'proactive.regulations.abolished', needs: 'lastYear' },
  { path: 'proactive.regulations.valid', needs: 'lastYear' },
  { path: 'proactive.normativeDocs.made', needs: 'lastYear' },
  { path: 'proactive.normativeDocs.abolished', needs: 'lastYear' },
  { path: 'proactive.normativeDocs.valid', needs: 'lastYear' },
  { path: 'proactive.licences', needs: 'register' },
  { path: 'proactive.penalties', needs: 'register' },
  { path: 'proactive.coercion', needs: 'register' },
  { path: 'proactive.feesWanYuan', needs: 'register' },
];
