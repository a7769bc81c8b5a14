//! Dismissing findings and bringing them back.

use crate::document::CommandError;
use crate::document::model::{Dismissal, Id, Map};

/// Something to do to what the map finds by itself.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingCommand {
    /// Leave a finding, for a reason; or give a dismissed one another reason.
    Dismiss(Dismissal),
    /// Show a dismissed finding again.
    Restore {
        /// Word of its kind.
        kind: String,
        /// Ids of what it is about, sorted.
        about: Vec<Id>,
    },
}

impl FindingCommand {
    pub(super) fn apply(&self, map: &mut Map) -> Result<(), CommandError> {
        match self {
            Self::Dismiss(dismissal) => map.put_dismissal(dismissal.clone()),
            Self::Restore { kind, about } => map.remove_dismissal(kind, about),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{
        Command, MetricDefinition, MetricId, MetricKind, NodeCommand, NumberCommand, PainPoint,
        PainPointId, Session,
    };

    const OWN: &str = "pain-unowned";

    /// A session with two pain points and a metric, and their ids.
    fn session() -> (Session, [Id; 3]) {
        let mut session = Session::new(Map::default());
        let pains = [1, 2].map(PainPointId::mint);
        for id in pains {
            let (node, before) = (PainPoint::new(id).into(), None);
            run(&mut session, NodeCommand::Add { node, before });
        }
        let metric = MetricId::mint(3);
        let definition = MetricDefinition::new(metric, MetricKind::Nps);
        run(&mut session, NumberCommand::PutMetric(definition));
        (session, [pains[0].0, pains[1].0, metric.0])
    }

    fn run(session: &mut Session, command: impl Into<Command>) {
        session.run(&command.into()).expect("a command");
        assert_eq!(session.map().invariants(), Ok(()));
    }

    fn dismiss(about: &[Id], reason: &str) -> FindingCommand {
        FindingCommand::Dismiss(Dismissal::new(OWN, about.to_vec(), reason))
    }

    #[test]
    fn a_finding_is_dismissed_once_and_restored() {
        let (mut session, [a, b, _]) = session();
        run(&mut session, dismiss(&[b, a, b], "later"));
        run(&mut session, dismiss(&[a, b], "never"));
        let [dismissal] = session.map().dismissals() else {
            panic!("one dismissal");
        };
        assert_eq!(dismissal.reason, "never");
        let (kind, about) = (OWN.to_owned(), dismissal.about.clone());
        run(&mut session, FindingCommand::Restore { kind, about });
        assert_eq!(session.map().dismissals(), []);
        session.undo();
        assert_eq!(session.map().dismissals().len(), 1);
    }

    #[test]
    fn a_dismissal_goes_with_what_it_is_about_and_comes_back_with_it() {
        let (mut session, [a, b, metric]) = session();
        run(&mut session, dismiss(&[a, b], "both"));
        run(&mut session, dismiss(&[b], "the second"));
        run(&mut session, dismiss(&[metric], "the metric"));
        let pain = PainPointId(a);
        run(&mut session, NodeCommand::Remove(vec![pain.into()]));
        let reasons = |session: &Session| -> Vec<String> {
            let dismissals = session.map().dismissals().iter();
            dismissals.map(|each| each.reason.clone()).collect()
        };
        assert_eq!(reasons(&session), ["the second", "the metric"]);
        session.undo();
        assert_eq!(reasons(&session).len(), 3);
        run(&mut session, NumberCommand::RemoveMetric(MetricId(metric)));
        assert_eq!(reasons(&session), ["both", "the second"]);
    }

    #[test]
    fn what_is_not_there_is_refused() {
        let (mut session, [a, ..]) = session();
        let missing = Id::mint('x', 9);
        let refused = session.run(&dismiss(&[a, missing], "").into());
        assert_eq!(refused, Err(CommandError::Missing(missing)));
        let (kind, about) = (OWN.to_owned(), vec![a]);
        let refused = session.run(&FindingCommand::Restore { kind, about }.into());
        assert_eq!(refused, Err(CommandError::NotDismissed));
    }
}
