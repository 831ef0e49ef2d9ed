'use client';

import { Stamp, Undo2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { ReasonForm } from './reason-form.tsx';
import { stageChange } from './stage-changes.ts';
import { stageSentence, stageSteps, type StageStep } from './stage-steps.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';

const labels = {
  ask: 'Ask for sign-off',
  withdraw: 'Take back',
  'sign-off': 'Sign off',
  reopen: 'Reopen',
} satisfies Record<StageStep['step'], string>;

/** Where the claim stands between found and signed off, and the steps from here. */
export function StageSection() {
  const { claim, actor, change, goOn, sectionLevel } = useClaim();
  const toast = useToast();
  const asking = useClaimForm('ask');
  const withdrawing = useClaimForm('withdraw');
  const reopening = useClaimForm('reopen');
  const steps = stageSteps(claim, actor);
  const reasons = { ask: asking, withdraw: withdrawing, reopen: reopening };
  const asked = steps.find(
    ({ step, asks }) => step !== 'sign-off' && asks !== null && reasons[step].open,
  )?.step;

  function take({ step, asks }: StageStep) {
    if (step !== 'sign-off' && asks !== null) reasons[step].show();
    else void send(step);
  }

  async function send(step: StageStep['step']) {
    const { kind } = await change(stageChange(step));
    if (kind === 'saved' && (step === 'ask' || step === 'sign-off')) goOn(step);
  }

  const forward = steps.find(({ step }) => step === 'ask' || step === 'sign-off');
  useHotkeys(
    {
      y: {
        description: 'Ask for sign-off, or sign off',
        run() {
          if (!forward) toast.show({ title: stageSentence(claim, actor) });
          else if (forward.whyNot !== null) toast.show({ title: 'Not yet', description: forward.whyNot });
          else take(forward);
        },
      },
    },
    { group: 'Claim', enabled: may(actor, 'claim.ask-sign-off') },
  );

  return (
    <Section title="Sign-off" level={sectionLevel}>
      {claim.stage === 'SIGNED_OFF' && claim.signedOffBy && claim.signedOffAt && (
        <p className="font-medium">
          Signed off by <bdi>{claim.signedOffBy.name}</bdi>, <Time iso={claim.signedOffAt} />
        </p>
      )}
      <p className="text-sm text-ink-2">{stageSentence(claim, actor)}</p>
      {claim.bareReason !== null && (
        <p className="mt-1 text-sm whitespace-pre-line text-ink-2">
          Needs neither who says so nor evidence: <span dir="auto">{claim.bareReason}</span>
        </p>
      )}
      {asked !== undefined && asked !== 'sign-off' ? (
        <div className="mt-2.5">
          <ReasonForm
            key={reasons[asked].key}
            form={reasons[asked]}
            step={asked}
            saveLabel={labels[asked]}
            onSaved={() => asked === 'ask' && goOn('ask')}
          />
        </div>
      ) : (
        steps.length > 0 && (
          <div className="mt-2.5 flex flex-wrap items-center gap-2">
            {steps.map((one) => {
              const { step, whyNot } = one;
              return (
                <Button
                  key={step}
                  size="sm"
                  variant={step === 'sign-off' ? 'primary' : 'default'}
                  icon={step === 'withdraw' || step === 'reopen' ? <Undo2 /> : <Stamp />}
                  disabled={whyNot !== null}
                  aria-describedby={whyNot === null ? undefined : `${claim.id}-${step}-why-not`}
                  onClick={() => take(one)}
                  keys={one === forward ? 'y' : undefined}
                >
                  {labels[step]}
                </Button>
              );
            })}
          </div>
        )
      )}
      {steps.map(
        ({ step, whyNot }) =>
          whyNot !== null && (
            <p key={step} id={`${claim.id}-${step}-why-not`} className="mt-1.5 text-xs text-ink-3">
              {whyNot}
            </p>
          ),
      )}
    </Section>
  );
}
