import { Body1, Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { FullPage } from '../start/full-page';
import { useTexts } from '../texts-context';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** A mistake of the program shows as a page that says so; what was entered is kept. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Broken error={error} /> : this.props.children;
  }
}

const Broken = ({ error }: { readonly error: Error }): ReactNode => {
  const { shell } = useTexts().pane;
  return (
    <FullPage title={shell.broken}>
      <Body1 as="p">{shell.brokenWhat}</Body1>
      <code>{`${KAOHE_VERSION} ${error.name}: ${error.message}`}</code>
      <Button appearance="primary" onClick={() => location.reload()}>
        {shell.reload}
      </Button>
    </FullPage>
  );
};
