import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    justifyContent: 'flex-start',
    minWidth: 0,
    paddingInlineStart: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface DisclosureProps {
  readonly label: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part under a heading that opens and closes; closed, it is not there at all. */
export const Disclosure = ({ label, startsOpen = false, children }: DisclosureProps): ReactNode => {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(startsOpen);
  return (
    <div>
      <h4 className={styles.heading}>
        <Button
          className={styles.button}
          appearance="transparent"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {label}
        </Button>
      </h4>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
};
