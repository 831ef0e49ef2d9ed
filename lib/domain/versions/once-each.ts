/** The same function, asked once of each object: where many passages lean on one long sentence, it is read once. */
export function onceEach<Of extends object, Told>(tell: (of: Of) => Told): (of: Of) => Told {
  const known = new WeakMap<Of, { told: Told }>();
  return (of) => {
    const { told } = known.get(of) ?? { told: tell(of) };
    known.set(of, { told });
    return told;
  };
}
