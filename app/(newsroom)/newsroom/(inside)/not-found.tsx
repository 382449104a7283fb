import { Notice } from '#components/newsroom/shell/notice.tsx'

export default function NothingThere() {
  return (
    <Notice title="There is no such story">It may have been removed, or it belongs to a desk that is not yours.</Notice>
  )
}
