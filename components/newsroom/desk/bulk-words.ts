import type { BulkAct, BulkOutcome } from '#lib/stories/bulk-inputs.ts'

export const actWords: Record<BulkAct, { label: string; doing: string; done: string }> = {
  submit: { label: 'Submit', doing: 'Submitting', done: 'Submitted' },
  approve: { label: 'Approve', doing: 'Approving', done: 'Approved' },
  return: { label: 'Return…', doing: 'Returning', done: 'Returned' },
  spike: { label: 'Spike…', doing: 'Spiking', done: 'Spiked' },
  unspike: { label: 'Take off the spike', doing: 'Taking off the spike', done: 'Taken off the spike' },
  publish: { label: 'Publish…', doing: 'Publishing', done: 'Published' },
  assign: { label: 'Assign…', doing: 'Assigning', done: 'Assigned' },
  urgency: { label: 'Urgency', doing: 'Setting the urgency of', done: 'Changed' },
}

export const outcomeWords: Record<BulkOutcome, string> = {
  waiting: 'Not touched',
  done: 'Done',
  refused: 'Refused',
  undone: 'Taken back',
}
