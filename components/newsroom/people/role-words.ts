import type { Role } from '#lib/access/actor.ts'

export const roleWords: Record<Role, string> = {
  reporter: 'Reporter',
  editor: 'Editor',
  chief: 'Chief',
  photo: 'Photo',
  administrator: 'Administrator',
}

/** `Editor` for all sections, `Editor, Sport` for one. */
export const grantWords = ({ role, section }: { role: Role; section: string | null }): string =>
  section === null ? roleWords[role] : `${roleWords[role]}, ${section}`

/** All of a person's roles in one line: `Reporter · Editor in Sport, Football`. */
export function rolesInWords(grants: readonly { role: Role; section: string | null }[]): string {
  const sections = new Map<Role, string[] | null>()
  for (const { role, section } of grants) {
    const before = sections.get(role)
    sections.set(role, section === null || before === null ? null : [...(before ?? []), section])
  }
  return [...sections].map(([role, names]) => `${roleWords[role]}${names ? ` in ${names.join(', ')}` : ''}`).join(' · ')
}
