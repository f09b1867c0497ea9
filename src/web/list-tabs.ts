import type { Plugin } from 'vite';

/** What GraphiQL's tabs say they are, and what they are said to be here. */
const roles = {
  'role: "tablist"': 'role: "list"',
  'role: "tab"': 'role: "listitem"',
  '"aria-selected": isActive': '"aria-current": isActive',
};

/** Makes a list of GraphiQL's tabs: each holds the button that closes it, which nothing inside a tab can be told of. */
export function listTabs(): Plugin {
  return {
    name: 'list-tabs',
    transform: {
      filter: { id: /@graphiql\/react\/dist\/components\/tabs\/index\.js/ },
      handler(code) {
        return Object.entries(roles).reduce((text, [from, to]) => {
          if (!text.includes(from)) throw new Error(`GraphiQL's tabs no longer say ${from}`);
          return text.replaceAll(from, to);
        }, code);
      },
    },
  };
}
