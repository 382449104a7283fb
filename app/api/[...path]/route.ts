import { problem } from '#lib/web/server/problem.ts'

export const dynamic = 'force-dynamic'

const nothing = () => problem(404, 'There is nothing at this address.')

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
