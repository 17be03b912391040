import { usePage } from "../parts/page-state.ts";
import { Decisions } from "./decisions.tsx";
import { Matrix } from "./matrix.tsx";
import { OfferingPage } from "./offering.tsx";
import { Offerings } from "./offerings.tsx";
import { Overview } from "./overview.tsx";
import { PairPage } from "./pair.tsx";
import { Picture } from "./picture.tsx";
import { ProgramPage } from "./program.tsx";
import { Programs } from "./programs.tsx";
import { Questions } from "./questions.tsx";

/** The view that the address names. */
export function View() {
  const { route, model } = usePage();
  const [place = "overview", first = "", second = ""] = route.path;
  switch (place) {
    case "overview":
      return <Overview />;
    case "matrix":
      return <Matrix />;
    case "offerings":
      return <Offerings />;
    case "programs":
      return <Programs />;
    case "picture":
      return <Picture />;
    case "questions":
      return <Questions />;
    case "decisions":
      return <Decisions />;
    case "mc": {
      const offering = model.offerings.get(first);
      return offering === undefined ? <Nothing /> : <OfferingPage offering={offering} />;
    }
    case "program": {
      const program = model.programs.get(first);
      return program === undefined ? <Nothing /> : <ProgramPage program={program} />;
    }
    case "pair": {
      const view = model.pair(first, second);
      return view === null ? <Nothing /> : <PairPage key={`${first} ${second}`} view={view} />;
    }
    default:
      return <Nothing />;
  }
}

function Nothing() {
  const { m } = usePage();
  return (
    <section>
      <h1>{m.missing.title}</h1>
      <p>{m.missing.text}</p>
    </section>
  );
}
