import { describe, expect, it } from 'vitest';

import { loadMessages } from './load';
import { namespaces } from './namespaces';
import { pickMessages } from './pick-messages';

const tree = {
  shell: { product: 'Sunledger', user: { menu: 'Menu', signOut: 'Sign out' } },
  table: { next: ['parsed', 'message'] },
};

describe('messages of a page', () => {
  it('are those at the paths, where they were', () => {
    expect(pickMessages(tree, ['shell.user', 'table'])).toEqual({
      shell: { user: tree.shell.user },
      table: tree.table,
    });
  });

  it('two parts of one namespace stand beside each other, and a part of a whole changes nothing', () => {
    expect(pickMessages(tree, ['shell.user.menu', 'shell.product'])).toEqual({
      shell: { product: 'Sunledger', user: { menu: 'Menu' } },
    });
    expect(pickMessages(tree, ['shell', 'shell.user'])).toEqual({ shell: tree.shell });
    expect(pickMessages(tree, ['shell.user', 'shell'])).toEqual({ shell: tree.shell });
  });

  it('the tree itself is left as it was', () => {
    const before = structuredClone(tree);
    pickMessages(tree, ['shell.user', 'shell.product', 'table']);
    expect(tree).toEqual(before);
  });

  it('a path without messages is an error, also below a message', () => {
    expect(() => pickMessages(tree, ['dashboard'])).toThrow('no messages dashboard');
    expect(() => pickMessages(tree, ['shell.none'])).toThrow('no messages shell.none');
    expect(() => pickMessages(tree, ['shell.product.none'])).toThrow('no messages shell.product.none');
    expect(() => pickMessages(tree, ['table.next.0'])).toThrow('no messages table.next.0');
  });

  it('all namespaces are all messages', async () => {
    const all = await loadMessages('en');
    expect(pickMessages(all, namespaces)).toEqual(all);
  });
});
