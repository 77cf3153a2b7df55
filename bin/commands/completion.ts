import type { Command } from 'commander';
import { Misuse } from '../failure.ts';

/** Words that may come after these words, and flags that go with them. */
interface Place {
  readonly after: string;
  readonly words: readonly string[];
}

function placesOf(command: Command, before: readonly string[] = []): Place[] {
  const flags = command.options.flatMap(({ long }) => (long ? [long] : []));
  const names = command.commands.map((one) => one.name());
  return [
    { after: before.join(' '), words: [...names, ...flags, '--help'] },
    ...command.commands.flatMap((one) => placesOf(one, [...before, one.name()])),
  ];
}

/** A script for the shell, made of the commands themselves. */
export function completion(program: Command, shell: string): string {
  const places = placesOf(program);
  const cases = places.map(({ after, words }) => `    "${after}") words="${words.join(' ')}" ;;`).join('\n');
  const bash = `_seatwise() {
  local before="" word words=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do [[ $word == -* ]] || before="$before\${before:+ }$word"; done
  case "$before" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _seatwise seatwise
`;
  if (shell === 'bash') return bash;
  if (shell === 'zsh') return `autoload -U +X bashcompinit && bashcompinit\n${bash}`;
  if (shell === 'fish')
    return places
      .map(({ after, words }) => {
        const seen = after === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${after.split(' ').at(-1) ?? ''}`;
        return `complete -c seatwise -n '${seen}' -f -a '${words.join(' ')}'\n`;
      })
      .join('');
  throw new Misuse('Which shell? Choose bash, zsh or fish.');
}
