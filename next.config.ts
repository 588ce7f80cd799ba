import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Every start of a new version waits for the build: `npm test` checks the types, and nothing is made that nobody reads.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    turbopackFileSystemCacheForBuild: false,
    turbopackInputSourceMaps: false,
    turbopackSourceMaps: false,
    // Above what lib/spreadsheets takes, so that a file that is too large is refused in words.
    serverActions: { bodySizeLimit: "12mb" },
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
};

export default config;
