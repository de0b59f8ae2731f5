import createNextIntlPlugin from 'next-intl/plugin';

// Messages are parsed when the pages are built: no browser has to bring a parser for them.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: false,
  // Types are checked by `npm run check`, before every commit; whoever starts the program need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  experimental: { authInterrupts: true, optimizePackageImports: ['@mantine/core', '@mantine/hooks'] },
};

export default withNextIntl(config);
