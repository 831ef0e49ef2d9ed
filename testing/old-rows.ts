import { day, evidenceRows, sha256, type OldRow } from './old-evidence.ts';
import { firstHash, sealEvent, type SealedEvent } from '#lib/log/event.ts';

/** What the tests of upgrades look up afterwards. */
export interface OldWorkspace {
  workspaceId: string;
  ids: Record<'admin' | 'claim' | 'ownAccount' | 'denial', string>;
  /** In an order in which each row finds those it refers to. */
  rows: OldRow[];
}

function events(workspaceId: string, actorId: string, entityId: string): SealedEvent[] {
  const sealed: SealedEvent[] = [];
  for (const [at, type] of ['claim.recorded', 'confirmation.set', 'claim.undone'].entries()) {
    sealed.push(
      sealEvent({
        workspaceId,
        sequence: at + 1,
        at: new Date(Date.UTC(2026, 0, 1, 12, at)).toISOString(),
        actorId,
        type,
        entity: 'Claim',
        entityId,
        articleId: null,
        claimId: entityId,
        before: null,
        after: { status: type, note: 'Ünïcode ‮ and "quotes"' },
        reason: at === 2 ? 'It was a mistake.' : null,
        previousHash: sealed.at(-1)?.hash ?? firstHash,
      }),
    );
  }
  return sealed;
}

function reportRows(of: { workspaceId: string; forId: string; articleId: string }, ids: string[]): OldRow[] {
  const [scheduleId, reportId, jobId] = ids;
  const { workspaceId, forId, articleId } = of;
  const asked = { workspaceId, articleId, kind: 'checked-copy', format: 'pdf', filters: '' };
  const when = { rhythm: 'DAILY', weekday: null, atTime: '07:30', timeZone: 'UTC' };
  const whose = { ownerId: forId, recipientIds: [forId], createdAt: day, lastAt: day };
  const running = { revision: 1, nextAt: null, endedAt: day };
  const file = { role: 'ADMIN', madeAt: day, keptUntil: day, endedAt: day, fileName: 'report.pdf', bytes: 6 };
  const made = { attempt: 1, claims: 2, claimsDone: 2, askedAt: day, sha256: sha256('a report'), ...file };
  return [
    ['ReportSchedule', { ...asked, id: scheduleId, name: 'Old schedule', ...when, ...whose, ...running }],
    ['Report', { ...asked, id: reportId, forId, scheduleId, jobId, state: 'REMOVED', ...made }],
  ];
}

/**
 * A row at least for every table and, in each, for every column that any version had: what a version does not have is
 * left out where it is written. `at` keeps workspaces apart.
 */
export function oldWorkspace(at: number): OldWorkspace {
  let number = 0;
  const next = (): string => {
    number += 1;
    return `0000000${String(at)}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  };
  const ids = {
    workspace: next(),
    admin: next(),
    editor: next(),
    article: next(),
    version: next(),
    claim: next(),
    agency: next(),
    person: next(),
    official: next(),
    file: next(),
    ownAccount: next(),
    report: next(),
    denial: next(),
  };
  const { claim, agency, person, official, file } = ids;
  const [other, step, correction] = [next(), next(), next()];
  const [later, laterText, appearance] = [next(), next(), next()];
  const workspaceId = ids.workspace;
  const by = { createdBy: ids.admin };
  const text = 'The minister said on Monday that the bridge is closed. 다리는 닫혔다.';
  const rows: OldRow[] = [
    ['Workspace', { id: workspaceId, slug: `old-${String(at)}`, name: 'Old desk' }],
    ...[ids.admin, ids.editor].map((id): OldRow => [
      'User',
      { id, email: `${id}@old.example`, name: 'Old hand', passwordHash: 'none', confirmedAt: day },
    ]),
    ['Session', { id: next(), userId: ids.admin, workspaceId, expiresAt: '2040-01-01T00:00:00Z' }],
    ['RateLimit', { key: `old ${String(at)}`, points: 1, expire: 4_000_000_000_000 }],
    [
      'AddressToken',
      { userId: ids.admin, proof: 'RESET', tokenHash: sha256(`token ${String(at)}`), expiresAt: day },
    ],
    ['Mail', { id: next(), kind: 'reset', userId: ids.admin, dueAt: day, giveUpAt: day, sentAt: day }],
    ['Member', { workspaceId, id: next(), userId: ids.admin, role: 'ADMIN' }],
    ['Member', { workspaceId, id: next(), userId: ids.editor, role: 'EDITOR' }],
    [
      'Invitation',
      {
        workspaceId,
        id: next(),
        email: 'somebody@old.example',
        role: 'VIEWER',
        tokenHash: sha256(`invitation ${String(at)}`),
        expiresAt: day,
        ...by,
      },
    ],
    [
      'HouseRating',
      { workspaceId, id: next(), confirmation: 'FALSE', name: 'Satire', meaning: 'A joke.', point: 1 },
    ],
    ['Article', { workspaceId, id: ids.article, headline: 'The bridge', publishedAt: day, ...by }],
    [
      'ArticleVersion',
      {
        workspaceId,
        id: ids.version,
        articleId: ids.article,
        number: 1,
        text,
        sha256: sha256(text),
        method: 'PASTE',
        importedBy: ids.admin,
      },
    ],
    ['Article', { workspaceId, id: later, headline: 'The bridge, a day later', ...by }],
    [
      'ArticleVersion',
      {
        workspaceId,
        id: laterText,
        articleId: later,
        number: 1,
        text: 'The bridge is closed still.',
        sha256: sha256('The bridge is closed still.'),
        method: 'PASTE',
        importedBy: ids.admin,
      },
    ],
    ['VersionPrint', { workspaceId, versionId: ids.version, print: '\\x00' }],
    ['ArticleTrait', { workspaceId, articleId: ids.article, hash: 1 }],
    ['VersionSentences', { workspaceId, versionId: ids.version, bounds: '{0,10}', fresh: '{}' }],
    ['NoClaim', { workspaceId, versionId: ids.version, start: 0, end: 10, saidAt: day, saidBy: ids.editor }],
    ...[
      { id: agency, name: 'The Agency', kind: 'STATE_MEDIA', aliases: ['Agency', '“A”'] },
      { id: person, name: 'A minister', kind: 'PERSON', controlledById: agency },
      {
        id: official,
        name: 'An official',
        kind: 'ANONYMOUS',
        standing: 'DISCREDITED',
        discreditedAt: day,
        discreditedReason: 'Made it up.',
      },
    ].map((row): OldRow => ['Source', { workspaceId, searchText: row.name, ...by, ...row }]),
    [
      'Source',
      {
        workspaceId,
        id: next(),
        name: 'Agency, old',
        kind: 'PERSON',
        searchText: '',
        mergedIntoId: agency,
        ...by,
      },
    ],
    // As it was kept before the Arabic tatweel counted for nothing.
    ['SourceLook', { workspaceId, look: 'the agen\u0640cy', sourceId: agency }],
    ['SearchEntry', { workspaceId, kind: 'SOURCE', id: agency, vector: `'agency':1A` }],
    ['Control', { workspaceId, id: next(), sourceId: person, controllerId: agency, ...by }],
    [
      'Claim',
      {
        workspaceId,
        id: claim,
        articleId: ids.article,
        statement: 'The bridge is closed.',
        searchText: 'the bridge is closed',
        confirmation: 'CONFIRMED',
        confirmationReason: 'Two outlets say so.',
        confirmationSetBy: ids.admin,
        confirmationSetAt: day,
        stage: 'SIGNED_OFF',
        signedOffBy: ids.editor,
        signedOffAt: day,
        tags: ['bridge'],
        verdict: 'CONFIRMS',
        supportingOrigins: 2,
        ...by,
      },
    ],
    [
      'Claim',
      {
        workspaceId,
        id: other,
        articleId: ids.article,
        statement: 'It was open.',
        searchText: 'it was open',
        deletedAt: day,
        ...by,
      },
    ],
    [
      'ClaimTerm',
      {
        workspaceId,
        term: 'bridg',
        bucket: Number.parseInt(claim.slice(-2), 16),
        claimId: claim,
        frequency: 1,
        length: 4,
      },
    ],
    [
      'ClaimLink',
      { workspaceId, id: next(), fromClaimId: claim, toClaimId: other, relation: 'CONTRADICTS', ...by },
    ],
    [
      'Anchor',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        versionId: ids.version,
        start: 0,
        end: 12,
        exact: 'The minister',
        prefix: '',
        suffix: ' said',
      },
    ],
    ['Appearance', { workspaceId, id: appearance, claimId: other, articleId: later, createdAt: day, ...by }],
    [
      'Anchor',
      {
        workspaceId,
        id: next(),
        claimId: other,
        appearanceId: appearance,
        versionId: laterText,
        start: 0,
        end: 10,
        exact: 'The bridge',
        prefix: '',
        suffix: ' is closed still.',
      },
    ],
    ['StoredFile', { workspaceId, id: file, sha256: sha256('a file'), bytes: 6, ...by }],
    [
      'Upload',
      { workspaceId, id: next(), userId: ids.admin, bytes: 6, sha256: sha256('a file'), startedAt: day },
    ],
    ...reportRows({ workspaceId, forId: ids.admin, articleId: ids.article }, [next(), next(), next()]),
    ...evidenceRows(ids, next),
    [
      'PublicationStep',
      { workspaceId, id: step, articleId: ids.article, to: 'CLEARED', at: day, by: ids.editor },
    ],
    [
      'NamedClaim',
      {
        workspaceId,
        id: next(),
        stepId: step,
        claimId: claim,
        revision: 1,
        statement: 'The bridge is closed.',
        reasons: ['override'],
        note: 'Known.',
      },
    ],
    [
      'Correction',
      {
        workspaceId,
        id: correction,
        articleId: ids.article,
        versionId: ids.version,
        publicText: 'It was another bridge.',
        publicAt: day,
        reason: 'A reader wrote.',
        createdAt: day,
        createdBy: ids.editor,
      },
    ],
    ['CorrectedClaim', { workspaceId, id: next(), correctionId: correction, claimId: claim }],
    [
      'DoneCommand',
      { workspaceId, userId: ids.admin, command: 'record-claim', key: 'old', fingerprint: 'old', at: day },
    ],
    ...events(workspaceId, ids.admin, claim).map((event): OldRow => ['Event', { ...event }]),
  ];
  return { workspaceId, ids, rows };
}
