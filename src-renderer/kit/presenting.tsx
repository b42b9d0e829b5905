import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';

interface Presenting {
  isPresenting: boolean;
  set: (isPresenting: boolean) => void;
}

const PresentingContext = createContext<Presenting | null>(null);

/** Lets a page have the whole window to itself, for a screen that a room looks at. */
export function PresentingProvider({ children }: { children: ReactNode }) {
  const [isPresenting, set] = useState(false);
  const value = useMemo(() => ({ isPresenting, set }), [isPresenting]);
  return <PresentingContext.Provider value={value}>{children}</PresentingContext.Provider>;
}

function usePresentingContext(): Presenting {
  const value = useContext(PresentingContext);
  if (value === null) throw new Error('outside the binder: nothing is presented here');
  return value;
}

/** Whether a page has the window to itself: no tabs, no bar, no Find, no way to another page by key. */
export function useIsPresenting(): boolean {
  return usePresentingContext().isPresenting;
}

/** Takes the window for this page while `isOn`, and gives it back when the page goes. */
export function usePresenting(isOn: boolean): void {
  const { set } = usePresentingContext();
  useLayoutEffect(() => {
    set(isOn);
    return () => set(false);
  }, [isOn, set]);
}
