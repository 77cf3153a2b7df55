import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Refused } from '../api/client.ts';
import { useSession } from '../session.tsx';
import { Failed, Loading } from './states.tsx';

/** A page whose code is fetched when somebody first opens it. */
export function later(load: () => Promise<FunctionComponent>): FunctionComponent {
  let loaded: FunctionComponent | undefined;
  return function Later() {
    const { texts } = useSession();
    const [Shown, show] = useState(() => loaded);
    const [isMissing, miss] = useState(false);
    const fetchIt = (): void => {
      miss(false);
      load().then(
        (component) => {
          loaded = component;
          show(() => component);
        },
        () => {
          miss(true);
        },
      );
    };
    useEffect(() => {
      if (!loaded) fetchIt();
    }, []);
    if (Shown) return <Shown />;
    return isMissing ? <Failed error={new Refused(0, { detail: texts.common.partMissing })} again={fetchIt} /> : <Loading />;
  };
}
