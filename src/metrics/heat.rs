//! Heat: values that may be told apart, and those that may not.

/// One value on its way to a colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Warm {
    /// How good it is, 0 to 1.
    pub goodness: f64,
    /// The goodness of the ends of its interval, the lower first; `None` where
    /// no interval is known.
    pub bounds: Option<(f64, f64)>,
}

/// The colour of each value, as a goodness from 0 to 1.
///
/// Two values whose intervals overlap share a colour: the mean of all that
/// hang together. One that has no interval is a point: it hangs together with
/// the intervals it lies in.
#[must_use]
pub fn shared_colors(values: &[Warm]) -> Vec<f64> {
    let ends = |value: &Warm| value.bounds.unwrap_or((value.goodness, value.goodness));
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| ends(&values[*a]).0.total_cmp(&ends(&values[*b]).0));
    let mut colors = vec![0.0; values.len()];
    let mut rest = order.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let mut reach = ends(&values[*first]).1;
        let same = others.iter().take_while(|other| {
            let (low, high) = ends(&values[**other]);
            let touches = low <= reach;
            if touches {
                reach = reach.max(high);
            }
            touches
        });
        let group = &rest[..=same.count()];
        let color = mean(group.iter().map(|place| values[*place].goodness));
        for place in group {
            colors[*place] = color;
        }
        rest = &rest[group.len()..];
    }
    colors
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let n = super::formula::number(values.len() as u64);
    values.sum::<f64>() / n
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warm(goodness: f64, half: Option<f64>) -> Warm {
        Warm {
            goodness,
            bounds: half.map(|half| (goodness - half, goodness + half)),
        }
    }

    #[test]
    fn overlapping_intervals_share_a_color() {
        let colors = shared_colors(&[
            warm(0.8, Some(0.05)),
            warm(0.3, Some(0.1)),
            warm(0.4, Some(0.1)),
        ]);
        assert!((colors[1] - colors[2]).abs() < 1e-12);
        assert!((colors[1] - 0.35).abs() < 1e-12 && (colors[0] - 0.8).abs() < 1e-12);
    }

    #[test]
    fn what_hangs_together_by_a_third_shares_too() {
        let colors = shared_colors(&[
            warm(0.2, Some(0.15)),
            warm(0.4, Some(0.15)),
            warm(0.6, Some(0.15)),
            warm(0.95, None),
        ]);
        assert!((colors[0] - 0.4).abs() < 1e-12 && (colors[2] - 0.4).abs() < 1e-12);
        assert!((colors[3] - 0.95).abs() < 1e-12);
    }

    #[test]
    fn points_differ_unless_they_are_the_same() {
        let colors = shared_colors(&[warm(0.5, None), warm(0.6, None), warm(0.5, None)]);
        assert!(colors[0] < colors[1] && (colors[0] - colors[2]).abs() < 1e-12);
        assert_eq!(shared_colors(&[]), [0.0; 0]);
    }
}
