export { authRoute as GET, authRoute as POST } from '#lib/people/server/auth-route.ts'
