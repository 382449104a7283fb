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
