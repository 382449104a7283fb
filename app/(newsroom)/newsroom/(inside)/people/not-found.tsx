import { Notice } from '#components/newsroom/shell/notice.tsx'

export default function NotForYou() {
  return <Notice title="Nothing for you here">People and their roles are an administrator’s work.</Notice>
}
