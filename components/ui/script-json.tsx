import { scriptJson } from '#lib/web/json-ld.ts'

/** Structured data for machines, escaped so that no text can leave the script. */
export const ScriptJson = ({ value }: { value: unknown }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson escapes every character that could end the script
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(value) }} />
)
