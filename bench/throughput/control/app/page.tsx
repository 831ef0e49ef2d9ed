import { connection } from 'next/server';
import pg from 'pg';

interface Row {
  id: string;
  statement: string;
  confirmation: string;
  importance: string;
  stage: string;
  createdAt: Date;
  dueAt: Date | null;
  headline: string;
  assignee: string | null;
  sayers: string[];
}

// The workspace is one and the same, so the connection may have it for good.
const pool = new pg.Pool({
  connectionString: process.env['CONTROL_DATABASE_URL'],
  options: `-c app.workspace_id=${process.env['CONTROL_WORKSPACE'] ?? ''}`,
  max: 10,
});

const rowsSql = `
  SELECT c.id, c.statement, c.confirmation, c.importance, c.stage, c."createdAt",
         coalesce(c."dueAt", a."dueAt") AS "dueAt", a.headline, u.name AS assignee,
         ARRAY(SELECT s.name FROM "Hop" h
               JOIN "Source" s ON s."workspaceId" = h."workspaceId" AND s.id = h."sourceId"
               WHERE h."workspaceId" = c."workspaceId" AND h."claimId" = c.id ORDER BY h.position) AS sayers
  FROM "Claim" c
  JOIN "Article" a ON a."workspaceId" = c."workspaceId" AND a.id = c."articleId"
  LEFT JOIN "User" u ON u.id = c."assigneeId"
  WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NULL
  ORDER BY c.id DESC LIMIT 50`;

/** What a page costs that asks for the rows of the claims list and prints them, and does nothing else. */
export default async function ControlPage() {
  await connection();
  const { rows } = await pool.query<Row>(rowsSql);
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.confirmation}</td>
            <td>
              <a dir="auto" href={`/claims/${row.id}`}>
                {row.statement}
              </a>
              <span dir="auto">{row.headline}</span>
            </td>
            <td dir="auto">{row.sayers.join(', ')}</td>
            <td>{row.stage}</td>
            <td>{row.importance}</td>
            <td dir="auto">{row.assignee}</td>
            <td>{row.createdAt.toISOString()}</td>
            <td>{row.dueAt?.toISOString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
