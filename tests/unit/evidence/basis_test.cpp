#include "evidence/basis.h"

#include <gtest/gtest.h>

namespace mlsheet::evidence {
namespace {

TEST(Basis, WordsAndBack) {
  for (const Basis basis :
       {Basis::Certified, Basis::Measured, Basis::Declared, Basis::Modelled, Basis::Assumed}) {
    EXPECT_EQ(basis_named(to_text(basis)), basis);
  }
  EXPECT_EQ(to_text(Basis::Default), "default");
}

TEST(Basis, AuthorsCannotNameTheDefault) {
  EXPECT_FALSE(basis_named("default").has_value());
  EXPECT_FALSE(basis_named("").has_value());
  EXPECT_FALSE(basis_named("Measured").has_value());
}

TEST(Basis, TheWeakerOneIsTheLaterOne) {
  EXPECT_EQ(weaker(Basis::Certified, Basis::Measured), Basis::Measured);
  EXPECT_EQ(weaker(Basis::Assumed, Basis::Modelled), Basis::Assumed);
  EXPECT_EQ(weaker(Basis::Default, Basis::Assumed), Basis::Default);
}

}  // namespace
}  // namespace mlsheet::evidence
