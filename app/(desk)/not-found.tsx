import { NothingHere } from '#components/shell/nothing-here.tsx';

/** Within the shell, which has the main landmark already. */
export default function NotFoundOnTheDesk() {
  return <NothingHere />;
}
