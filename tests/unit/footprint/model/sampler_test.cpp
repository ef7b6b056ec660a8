#include "footprint/model/sampler.h"

#include <gmock/gmock.h>

#include "footprint/model/statistics.h"
#include "footprint/model/stream.h"
#include "support/image_classification.h"

namespace mlsheet::footprint {
namespace {

using quantity::Triangular;
using ::testing::ElementsAre;

std::vector<std::uint64_t> first_three(std::string_view id, std::uint64_t seed) {
  SplitMix random(stream_key(seed, id));
  return {random.next(), random.next(), random.next()};
}

TEST(Sampler, KeysOfStreams) {
  EXPECT_EQ(stream_key(1, "casing"), 12830545714628389670u);
  EXPECT_EQ(stream_key(1, "pcb"), 4132946231071995518u);
  EXPECT_EQ(stream_key(2, "casing"), 10524287005270008597u);
  EXPECT_EQ(stream_key(1, "group:board"), 9271648357002810406u);
  EXPECT_EQ(stream_key(1, "truncation"), 6055060877171402786u);
}

TEST(Sampler, RandomNumbers) {
  EXPECT_THAT(first_three("casing", 1),
              ElementsAre(16904294019766499181u, 10919462996533490727u, 8148535413379704307u));
  EXPECT_THAT(first_three("pcb", 1),
              ElementsAre(10599651981411490032u, 4772126626923523694u, 15427576463042301236u));
  EXPECT_THAT(first_three("truncation", 1),
              ElementsAre(4284367553836382884u, 10325327194397550752u, 472878338473447893u));
}

TEST(Sampler, Permutation) {
  EXPECT_THAT(permutation(stream_key(1, "casing"), 8), ElementsAre(3, 0, 6, 5, 1, 2, 4, 7));
  EXPECT_THAT(permutation(1, 1), ElementsAre(0));
  EXPECT_THAT(permutation(1, 0), ElementsAre());
}

std::vector<double> uniform_stream(const std::string& id, std::uint32_t count) {
  const Parameter parameter{.id = id, .distribution = quantity::Uniform{0, 1}};
  std::vector<double> samples(count);
  Stream(parameter, {.samples = count, .seed = 1}).fill(0, samples);
  return samples;
}

TEST(Sampler, Strata) {
  EXPECT_THAT(uniform_stream("casing", 8),
              ElementsAre(0.4375, 0.0625, 0.8125, 0.6875, 0.1875, 0.3125, 0.5625, 0.9375));
  EXPECT_THAT(uniform_stream("pcb", 8),
              ElementsAre(0.9375, 0.0625, 0.3125, 0.8125, 0.4375, 0.6875, 0.1875, 0.5625));
  EXPECT_THAT(uniform_stream("casing", 5), ElementsAre(0.7, 0.1, 0.3, 0.5, 0.9));
}

TEST(Sampler, AnySliceOfAStreamIsTheSame) {
  const Parameter parameter{.id = "casing", .distribution = Triangular{1, 2, 4}};
  const Stream stream(parameter, {.samples = 100, .seed = 3});
  std::vector<double> whole(100);
  stream.fill(0, whole);
  std::vector<double> part(10);
  stream.fill(40, part);
  EXPECT_TRUE(std::equal(part.begin(), part.end(), whole.begin() + 40));
}

const std::vector<Parameter> kImageClassification = test::image_classification();

std::vector<double> totals(const std::vector<Parameter>& parameters, const Sampling& sampling) {
  std::vector<double> sums(sampling.samples, test::kTrainingAndUse);
  std::vector<double> samples(sampling.samples);
  for (const Parameter& parameter : parameters) {
    Stream(parameter, sampling).fill(0, samples);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += samples[i];
  }
  return sums;
}

struct Expected {
  std::uint32_t samples;
  double mean, deviation, p05, p50, p95, first, last;
};

class ImageClassification : public ::testing::TestWithParam<Expected> {};

TEST_P(ImageClassification, HasItsPercentiles) {
  const Expected& expected = GetParam();
  std::vector<double> sums = totals(kImageClassification, {.samples = expected.samples, .seed = 1});
  EXPECT_NEAR(sums.front(), expected.first, 1e-9);
  EXPECT_NEAR(sums.back(), expected.last, 1e-9);
  const Statistics found = statistics_of(sums);
  EXPECT_NEAR(found.mean, expected.mean, 1e-6);
  EXPECT_NEAR(found.deviation, expected.deviation, 1e-6);
  EXPECT_NEAR(found.p05, expected.p05, 1e-6);
  EXPECT_NEAR(found.p50, expected.p50, 1e-6);
  EXPECT_NEAR(found.p95, expected.p95, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(
    Sizes, ImageClassification,
    ::testing::Values(
        Expected{256, 3.846652408074693, 0.6338960949633401, 2.774224486130649, 3.8132968273022843,
                 4.931231994571523, 2.9996066915021973, 4.212712801577336},
        Expected{1024, 3.846664884349917, 0.6232609524777165, 2.795274110822223, 3.837405483040145,
                 4.842214295401418, 3.270781568529804, 4.214578394442758},
        Expected{4096, 3.8466664438770692, 0.6306789379889929, 2.849324136093526, 3.838669975013021,
                 4.913269803097526, 3.956481229360555, 4.215382182890731}));

// A parameter's samples depend on its own id alone.
TEST(Sampler, AnotherParameterChangesNoStream) {
  std::vector<double> alone(64);
  Stream(kImageClassification[0], {.samples = 64, .seed = 1}).fill(0, alone);
  std::vector<double> beside(64);
  Stream(kImageClassification[1], {.samples = 64, .seed = 1}).fill(0, beside);
  std::vector<double> again(64);
  Stream(kImageClassification[0], {.samples = 64, .seed = 1}).fill(0, again);
  EXPECT_EQ(alone, again);
  EXPECT_NE(alone, beside);
}

double deviation_of_sum(double correlation) {
  std::vector<Parameter> pair = {{.id = "a",
                                  .distribution = Triangular{0, 1, 2},
                                  .group = "board",
                                  .correlation = correlation},
                                 {.id = "b",
                                  .distribution = Triangular{0, 1, 2},
                                  .group = "board",
                                  .correlation = correlation}};
  std::vector<double> sums = totals(pair, {.samples = 4096, .seed = 1});
  return statistics_of(sums).deviation;
}

// Var(a + b) = 2 Var(a) (1 + correlation of a and b), Var(a) = 1/6.
TEST(Sampler, GroupsRiseAndFallTogether) {
  EXPECT_NEAR(deviation_of_sum(0), std::sqrt(2.0 / 6), 0.02);
  EXPECT_NEAR(deviation_of_sum(1), std::sqrt(4.0 / 6), 0.001);
  EXPECT_GT(deviation_of_sum(0.5), deviation_of_sum(0));
  EXPECT_LT(deviation_of_sum(0.5), deviation_of_sum(1));
}

TEST(Sampler, SeedsAgreeWithinFourStandardErrors) {
  constexpr std::uint32_t kSamples = 4096;
  const double standard_error = 0.6353 / std::sqrt(double{kSamples});
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    std::vector<double> sums = totals(kImageClassification, {.samples = kSamples, .seed = seed});
    const Statistics found = statistics_of(sums);
    EXPECT_NEAR(found.mean, 3.8466666666666667, 4 * standard_error) << seed;
    EXPECT_LE(found.p05, found.p50);
    EXPECT_LE(found.p50, found.p95);
  }
}

}  // namespace
}  // namespace mlsheet::footprint
