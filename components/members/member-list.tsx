import { Avatar } from '#components/ui/avatar.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table, TableScroll, Td, Th, Tr } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { MemberListed } from '#lib/queries/workspace/members.ts';
import { heldWords, isLeft } from './held-words.ts';
import { MemberActions } from './member-actions.tsx';
import { roleWords } from './role-words.ts';

interface MemberListProps {
  members: readonly MemberListed[];
  /** Who looks at it: nobody changes their own membership. */
  userId: string;
}

/** The members of the workspace. */
export function MemberList({ members, userId }: MemberListProps) {
  return (
    <Card>
      <TableScroll label="Members">
        <Table>
          <thead>
            <tr>
              <Th>Person</Th>
              <Th>Role</Th>
              <Th className="max-sm:hidden">Joined</Th>
              <Th>
                <span className="sr-only">Change</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Tr key={member.id}>
                <Td>
                  <span className="flex items-center gap-2.5">
                    <span className="max-sm:hidden">
                      <Avatar id={member.userId} name={member.name} decorative />
                    </span>
                    <span className="min-w-0">
                      <span className="flex flex-wrap items-center gap-x-2 font-semibold">
                        <bdi>{member.name}</bdi>
                        {member.userId === userId && <Tag>You</Tag>}
                        {member.disabled && <Tag tone="danger">Disabled</Tag>}
                      </span>
                      <span className="block text-xs wrap-anywhere text-ink-3">{member.email}</span>
                      {isLeft(member) && (
                        <span className="mt-1 block text-xs font-medium text-warn">
                          Still holds {heldWords(member.held)}
                        </span>
                      )}
                    </span>
                  </span>
                </Td>
                <Td>{roleWords[member.role].label}</Td>
                <Td className="text-ink-3 max-sm:hidden">
                  <Time iso={member.joinedAt} format="date" />
                </Td>
                <Td numeric>
                  {member.userId !== userId && <MemberActions member={member} others={members} />}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </Card>
  );
}
