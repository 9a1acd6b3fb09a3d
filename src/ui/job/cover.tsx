// In: a job. Out: its cover picture, or a blank binding with its first letter.
import { useEffect, useState } from 'react';
import type { JobId } from '../../jobs/job.ts';
import { useApp } from '../state/app-context.ts';

function useCoverUrl(id: JobId, hasCover: boolean): string | null {
  const { client } = useApp();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!hasCover) return;
    let made: string | null = null;
    let gone = false;
    void client.cover(id).then((blob) => {
      if (blob === null || gone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [client, id, hasCover]);
  return url;
}

/** The first letter or digit of a name, whole even when it is made of several code units. */
function initial(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0]?.toLocaleUpperCase() ?? '';
}

type Props = { readonly id: JobId; readonly hasCover: boolean; readonly name: string };

/** Decoration: the title stands beside it. */
export function Cover({ id, hasCover, name }: Props) {
  const url = useCoverUrl(id, hasCover);
  if (url !== null) return <img className="cover" src={url} alt="" />;
  return (
    <div className="cover cover-blank" aria-hidden="true">
      {initial(name)}
    </div>
  );
}
