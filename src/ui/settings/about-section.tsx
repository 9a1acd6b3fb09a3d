// Version, privacy in three sentences, what the app cannot do, and whose work it stands on.
import { useApp } from '../state/app-context.ts';
import { shippedParts } from './shipped-parts.ts';

/** The build writes all licence texts to this file beside index.html. */
const LICENCES = './licences.txt';

/** The last part of Settings. */
export function AboutSection() {
  const { messages: t, host } = useApp();
  const s = t.settings;
  return (
    <section>
      <h3>{s.about}</h3>
      <p className="soft">{`${t.app.name} · ${s.version(host.version)}`}</p>
      <h4>{s.privacy}</h4>
      <p>{`${s.privacy1} ${s.privacy2} ${s.privacy3}`}</p>
      <h4>{s.cannot}</h4>
      <ul className="plain-list">
        <li>{s.cannot1}</li>
        <li>{s.cannot2}</li>
        <li>{s.cannot3}</li>
      </ul>
      <h4>{s.licences}</h4>
      <p>{s.licencesText}</p>
      <ul className="parts">
        {shippedParts.map((part) => (
          <li key={part.name}>{`${part.name} (${part.licence})`}</li>
        ))}
      </ul>
      <p>
        <a href={LICENCES} target="_blank" rel="noreferrer">
          {s.licencesAll}
        </a>
      </p>
    </section>
  );
}
