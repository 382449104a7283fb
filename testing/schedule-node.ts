// One process that looks at the schedule, as a worker of the product does. Started by tests, which may kill it.
import { watchSchedule } from '#lib/schedule/server/watch-schedule.ts'

const watch = watchSchedule()
process.once('SIGTERM', () => watch.stop().then(() => process.exit(0)))
// A test that was killed itself leaves nothing behind.
process.once('disconnect', () => process.exit(1))
if (process.send && !process.connected) process.exit(1)
process.send?.('looking')
