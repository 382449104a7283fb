import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // A stand-in address lets `prisma generate` run where there is no database.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/unused' },
})
